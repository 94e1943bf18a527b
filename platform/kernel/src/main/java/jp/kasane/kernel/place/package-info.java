/**
 * Where things belong: the public codes and names of prefectures and municipalities.
 *
 * <p><b>Owns</b> the bundled list of 47 prefectures and 1,741 municipalities. <b>Offers</b> {@link
 * jp.kasane.kernel.place.MunicipalityCode}, which cannot hold a wrong check digit, and {@link
 * jp.kasane.kernel.place.MunicipalityDirectory}. <b>Depends on</b> the JDK alone. <b>Does not</b> know which of them are
 * tenants.
 */
@Capability
@NullMarked
package jp.kasane.kernel.place;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
