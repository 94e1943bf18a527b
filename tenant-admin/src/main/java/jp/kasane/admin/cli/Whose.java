package jp.kasane.admin.cli;

import java.time.Clock;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.prefecture.definition.PrefectureDefinitions;
import org.jspecify.annotations.Nullable;

/**
 * Whose definition an order is about: a town's, or a prefecture's.
 *
 * @param typed the code as typed; of a prefecture its first two digits will do
 */
record Whose(String typed, boolean ofTown) {

    static Whose of(@Nullable String town, @Nullable String prefecture) {
        if (town != null && prefecture == null) {
            return new Whose(town, true);
        }
        if (prefecture != null && town == null) {
            return new Whose(prefecture, false);
        }
        throw new Refusal("definition.whose");
    }

    Shelf shelf(Desk desk, DatabaseServers servers) {
        return ofTown ? town(desk, servers) : prefecture(desk);
    }

    private Shelf town(Desk desk, DatabaseServers servers) {
        Tenant town = desk.registry().find(typed).orElseThrow(() -> new Refusal("town.unknown", typed));
        if (town.state() != Tenant.State.ACTIVE && town.state() != Tenant.State.SUSPENDED) {
            throw new Refusal("definition.shut", typed);
        }
        return new TownShelf(desk.control(), servers, town);
    }

    private Shelf prefecture(Desk desk) {
        Prefecture prefecture = desk.registry().prefectures().stream()
                .filter(one ->
                        one.code().equals(typed) || one.code().substring(0, 2).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("definition.prefecture", typed));
        return new PrefectureShelf(new PrefectureDefinitions(desk.control(), Clock.systemUTC()), prefecture);
    }
}
