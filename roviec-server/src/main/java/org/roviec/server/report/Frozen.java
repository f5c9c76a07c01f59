package org.roviec.server.report;

import java.time.LocalDate;
import org.roviec.server.office.OfficeFacts;

/**
 * What a report said when it was made; never changed.
 *
 * @param office the office's facts of that day
 * @param madeOn that day, which decides the form
 * @param urged letters that urged in the window; −1 where that was not counted
 */
record Frozen(Figures figures, OfficeFacts office, LocalDate madeOn, int urged) {}
