package jp.kasane.prefecture.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/**
 * A prefecture's register of its municipalities, made of registry facts alone: not a count, not a "last activity" of a town's work
 * is in it. For prefectural administrators and officers.
 */
public final class TownRegister {

    private final TenantRegistry registry;
    private final MunicipalityDirectory directory;

    public TownRegister(TenantRegistry registry, MunicipalityDirectory directory) {
        this.registry = registry;
        this.directory = directory;
    }

    /** The towns with a tenant, whatever its state, by code. */
    public List<Tenant> tenants(String prefecture) {
        return registry.ofPrefecture(prefecture);
    }

    /** The name of every municipality of the prefecture, with a tenant or not, by code; a town's own name before the public list's. */
    public SortedMap<String, String> names(String prefecture) {
        SortedMap<String, String> names = new TreeMap<>();
        directory
                .municipalitiesOf(new MunicipalityCode(prefecture))
                .forEach(one -> names.put(one.code().value(), one.name()));
        registry.ofPrefecture(prefecture).stream()
                .filter(town -> town.state() == Tenant.State.ACTIVE || !names.containsKey(town.code()))
                .forEach(town -> names.put(town.code(), town.name()));
        return names;
    }

    /** One town of this prefecture; a town of another prefecture does not exist here. */
    public Optional<Tenant> tenant(String prefecture, String code) {
        return registry.find(code).filter(town -> town.prefectureCode().equals(prefecture));
    }

    /**
     * The municipalities that can still be onboarded, by code: no tenant yet, or an onboarding that did not end.
     *
     * @param anew codes of open towns that are to be onboarded anew, because nobody came
     */
    public List<LocalGovernment> stillToOnboard(String prefecture, Set<String> anew) {
        Map<String, Tenant> there = registry.ofPrefecture(prefecture).stream()
                .filter(town -> town.state() != Tenant.State.ONBOARDING && !anew.contains(town.code()))
                .collect(Collectors.toMap(Tenant::code, Function.identity()));
        return directory.municipalitiesOf(new MunicipalityCode(prefecture)).stream()
                .filter(one -> !there.containsKey(one.code().value()))
                .toList();
    }
}
