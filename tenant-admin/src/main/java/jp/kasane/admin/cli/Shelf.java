package jp.kasane.admin.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionVersion;
import jp.kasane.municipal.definition.TakeOutcome;

/** The versions of one definition, a town's or a prefecture's, as whoever operates the installation reaches them. */
interface Shelf {

    TakeOutcome take(Definition definition, String fileName);

    Optional<Definition> export(LocalDate day);

    List<DefinitionVersion> versions();
}
