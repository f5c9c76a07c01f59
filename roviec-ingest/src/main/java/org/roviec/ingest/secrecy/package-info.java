/**
 * The secrecy gate: stops at marks of state secrecy, before anything is kept (Luật Bảo vệ bí mật
 * nhà nước 117/2025/QH15).
 */
@NullMarked
package org.roviec.ingest.secrecy;

import org.jspecify.annotations.NullMarked;
