package jp.kasane.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;

/** The demonstration's towns, entered in the name of somebody who holds the role there, as soon as both are there. */
public final class DemoTowns {

    static final String PREFECTURE = "020001";

    private final TenantRegistry registry;
    private final Towns towns;
    private final Grants grants;
    private final Users users;
    private final String schemaVersion;

    /**
     * The towns of the demonstration.
     *
     * @param schemaVersion the version of a town's database that this product works with; a town at another one is not entered
     */
    public DemoTowns(TenantRegistry registry, Towns towns, Grants grants, Users users, String schemaVersion) {
        this.schemaVersion = schemaVersion;
        this.registry = registry;
        this.towns = towns;
        this.grants = grants;
        this.users = users;
    }

    /** A unit of work to be closed by the caller; empty while the town or the person's grant is not there yet. */
    Optional<TownUnit> enter(String code, String username, StandardRole role) {
        Optional<Tenant> town =
                registry.find(code).filter(one -> one.state() == Tenant.State.ACTIVE && one.isAt(schemaVersion));
        return town.flatMap(one -> viewer(code, username, role).map(viewer -> towns.open(one, viewer)));
    }

    /** Somebody who holds the role at the town, or at the prefecture itself. */
    Optional<Viewer> viewer(String code, String username, StandardRole role) {
        return users.byUsername(PREFECTURE, username)
                .flatMap(user -> grants.liveOf(user.id()).stream()
                        .filter(grant -> grant.role() == role)
                        .filter(grant -> grant.place().code().equals(code))
                        .findFirst())
                .map(DemoTowns::viewer);
    }

    private static Viewer viewer(Grant grant) {
        return new Viewer(grant.userId(), grant.place(), Set.of(grant.role()), "demonstration");
    }

    /** The lines of a file of the demonstration, without remarks. */
    static List<String> lines(String name) {
        try (InputStream file = DemoTowns.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the demonstration's file " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
