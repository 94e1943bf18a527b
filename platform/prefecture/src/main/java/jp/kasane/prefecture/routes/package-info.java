/**
 * Owns where the municipalities lie and how one gets from one to another: the prefecture's own table, and by distance where it has none.
 * Offers {@link jp.kasane.prefecture.routes.Routes}, {@link jp.kasane.prefecture.routes.Positions} and {@link
 * jp.kasane.prefecture.routes.RouteTravel}. Depends on the kernel's authority, control, place and text and on what a leg is. Asks no map of anybody.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.place", "kernel.text", "prefecture.dispatch"})
@NullMarked
package jp.kasane.prefecture.routes;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
