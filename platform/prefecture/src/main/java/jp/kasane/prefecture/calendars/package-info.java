/**
 * Owns the files in which days travel: a visit as an entry for any calendar (RFC 5545, written by our own code), the busy times of
 * somebody's own calendar, and lists of half-days as text. Offers {@link jp.kasane.prefecture.calendars.CalendarEntry}, {@link
 * jp.kasane.prefecture.calendars.BusyTimes} and {@link jp.kasane.prefecture.calendars.AvailabilityLines}. Depends on the kernel's
 * time and text and on what a half-day is. Bounded in all it reads; keeps nothing but half-days (ADR 24).
 */
@Capability(dependsOn = {"kernel.authority", "kernel.text", "kernel.time", "prefecture.dispatch"})
@NullMarked
package jp.kasane.prefecture.calendars;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
