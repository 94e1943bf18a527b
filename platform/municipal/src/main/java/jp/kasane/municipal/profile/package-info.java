/**
 * Owns the town's figures (町のすがた): population, households, ageing, area and whatever else a town publishes about itself, each
 * exactly as published, with its unit, the time it stands for, and where it stands. Offers {@link
 * jp.kasane.municipal.profile.TownProfile} and {@link jp.kasane.municipal.profile.FigureReader}. Depends on the kernel's tenancy,
 * text and time, and on forms. Holds nothing about any person, computes no figure, and decides between no two sources.
 */
@NullMarked
@Capability(
        dependsOn = {
            "kernel.audit",
            "kernel.authority",
            "kernel.control",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "municipal.forms"
        })
package jp.kasane.municipal.profile;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
