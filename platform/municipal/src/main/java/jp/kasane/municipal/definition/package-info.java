/**
 * Owns the definition of a town's arrangement (体制の定義) as typed records, whole and dated: profile figures, zones, departments,
 * organisations, support bodies, posts, meetings, flows, indicators and the rest, each element with its origin; its file format; and its
 * versions. Offers {@link jp.kasane.municipal.definition.Definitions}, {@link jp.kasane.municipal.definition.DefinitionFiles} and {@link
 * jp.kasane.municipal.definition.DefinitionShelf}. Depends on the kernel's definition, place and tenancy. Names posts, never people;
 * holds nothing about any person.
 */
@NullMarked
@Capability(
        dependsOn = {
            "kernel.audit",
            "kernel.authority",
            "kernel.control",
            "kernel.definition",
            "kernel.place",
            "kernel.tenancy",
            "kernel.text"
        })
package jp.kasane.municipal.definition;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
