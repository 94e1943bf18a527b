/**
 * Dates and times as Japanese offices write them.
 *
 * <p><b>Owns</b> the reading and writing of dates in eras, the fiscal year, the legal counting of age, and the public holidays from 2007 to
 * 2050. <b>Offers</b>
 * {@link jp.kasane.kernel.time.JapaneseDates}, {@link jp.kasane.kernel.time.ClockTimes}, {@link
 * jp.kasane.kernel.time.FiscalYear}, {@link jp.kasane.kernel.time.BirthDate} and {@link
 * jp.kasane.kernel.time.PublicHolidays}. <b>Depends on</b> the JDK alone.
 * <b>Does not</b> know today’s date, or whether a date may lie in the future: callers do.
 */
@Capability
@NullMarked
package jp.kasane.kernel.time;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
