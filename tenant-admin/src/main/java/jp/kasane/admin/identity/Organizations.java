package jp.kasane.admin.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.tenancy.Tenant;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** A town as Keycloak knows it: an organization by which, later, its own identity provider is found. It opens nothing. */
final class Organizations {

    private final IdentityServer server;

    Organizations(IdentityServer server) {
        this.server = server;
    }

    /** The organization's id, made if it is not there, and called as the town is. */
    String keep(String realm, Tenant town) {
        OrganizationsResource organizations = server.realm(realm).organizations();
        return find(organizations, town)
                .map(there -> called(organizations, there, town))
                .orElseGet(() -> {
                    IdentityServer.made(organizations.create(organization(town)));
                    return find(organizations, town).orElseThrow().getId();
                });
    }

    private static String called(OrganizationsResource organizations, OrganizationRepresentation there, Tenant town) {
        if (!town.name().equals(there.getName())) {
            // what a search answers is not all of it, and what is left out would be taken away
            OrganizationRepresentation whole = organization(town);
            whole.setId(there.getId());
            IdentityServer.made(organizations.get(there.getId()).update(whole));
        }
        return there.getId();
    }

    /** Removes the town's organization; nothing happens if it is gone. Its members' identities stay. */
    void erase(String realm, Tenant town) {
        OrganizationsResource organizations = server.realm(realm).organizations();
        find(organizations, town)
                .ifPresent(there -> ErasureAtIdentityServer.erased(
                        organizations.get(there.getId()).delete()));
    }

    /** Makes somebody a member; nothing happens if they are. */
    void join(String realm, String organizationId, String subject) {
        IdentityServer.made(server.realm(realm)
                .organizations()
                .get(organizationId)
                .members()
                .addMember(subject));
    }

    private static Optional<OrganizationRepresentation> find(OrganizationsResource organizations, Tenant town) {
        return organizations.searchByAttribute("code:" + town.code()).stream()
                .filter(one -> alias(town).equals(one.getAlias()))
                .findFirst();
    }

    private static OrganizationRepresentation organization(Tenant town) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(town.name());
        organization.setAlias(alias(town));
        organization.setEnabled(true);
        organization.setAttributes(Map.of("code", List.of(town.code())));
        // Keycloak wants a domain; this one can never be anybody's (RFC 2606), so nobody is matched to a town by it.
        organization.addDomain(new OrganizationDomainRepresentation(alias(town) + ".invalid"));
        return organization;
    }

    private static String alias(Tenant town) {
        return "t-" + town.code();
    }
}
