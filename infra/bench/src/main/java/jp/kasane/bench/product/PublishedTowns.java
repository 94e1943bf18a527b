package jp.kasane.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.municipal.definition.DefinitionFiles;

/** A town for each of the published systems, in a prefecture of its own, made and filled as an operator does it. */
public final class PublishedTowns {

    private final Installation installation;
    private final Typed typed;
    private final Set<String> prepared = new TreeSet<>(Set.of(Installation.PREFECTURE));

    public PublishedTowns(BenchPlace place, Installation installation) {
        this.installation = installation;
        this.typed = new Typed(place);
    }

    /** Has the prefectures and the towns there, and waits until each can be entered. */
    public void make(List<PublishedSystem> systems) throws InterruptedException {
        for (PublishedSystem system : systems) {
            if (prepared.add(system.prefecture())) {
                typed.preparePrefecture(system.prefecture());
            }
        }
        open(systems);
    }

    /** Has the towns there, in prefectures that are, and waits until each can be entered. */
    public void open(List<PublishedSystem> systems) throws InterruptedException {
        List<Waiting> waiting = new ArrayList<>();
        for (PublishedSystem system : systems) {
            if (!system.isPrefecture() && find(system).isEmpty()) {
                Onboarding onboarding = new Onboarding(installation, system.prefecture(), true);
                waiting.add(new Waiting(onboarding, onboarding.ask(system.code())));
            }
        }
        for (Waiting one : waiting) {
            one.onboarding().untilOpen(one.asked());
            one.onboarding().untilDone(one.asked());
        }
    }

    private record Waiting(Onboarding onboarding, Onboarding.Asked asked) {}

    private Optional<Tenant> find(PublishedSystem system) {
        return installation.registry().find(system.code());
    }

    /** Takes the system in by the command; whether what the command gives out again is what went in, to the byte. */
    public boolean comesOutAsItWentIn(PublishedSystem system) throws InterruptedException {
        String where = system.isPrefecture() ? "--prefecture" : "--town";
        Typed.Said taken = typed.command("definition", "import", system.file().toString(), where, system.code());
        if (taken.status() != 0) {
            return false;
        }
        String day = system.definition().effectiveFrom().toString();
        Typed.Said given = typed.command("definition", "export", where, system.code(), "--at", day);
        return given.status() == 0 && given.words().equals(DefinitionFiles.FORMAT.yaml(system.definition()));
    }

    /** The cookie of the town's officer, who is signed in. */
    public String cookieOf(PublishedSystem system) {
        return installation.cookieOf(installation.user(system.prefecture(), Onboarding.firstOf(system.code())));
    }
}
