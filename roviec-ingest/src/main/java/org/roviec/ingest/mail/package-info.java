/** Reads mails: the letter as a text, what is attached as members of a bundle. */
@NullMarked
package org.roviec.ingest.mail;

import org.jspecify.annotations.NullMarked;
