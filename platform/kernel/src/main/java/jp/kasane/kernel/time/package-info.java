/**
 * Dates and times as Japanese offices write them.
 *
 * <p><b>Owns</b> the reading and writing of dates in eras, the fiscal year, and the legal counting of age. <b>Offers</b>
 * {@link jp.kasane.kernel.time.JapaneseDates}, {@link jp.kasane.kernel.time.ClockTimes}, {@link
 * jp.kasane.kernel.time.FiscalYear} and {@link jp.kasane.kernel.time.BirthDate}. <b>Depends on</b> the JDK alone.
 * <b>Does not</b> know today's date, holidays, or whether a date may lie in the future: callers do.
 */
@Capability
@NullMarked
package jp.kasane.kernel.time;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
