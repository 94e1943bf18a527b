package jp.kasane.admin.databases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.jobs.JobFailure;
import org.jdbi.v3.core.Handle;

/**
 * What a database server must be set to before the first index over words is made on it: with MariaDB's own settings words of one
 * or two characters (相談) would never be found, and nobody would be told (ADR 0006).
 */
final class SearchSettings {

    private static final Map<String, String> NEEDED =
            Map.of("innodb_ft_min_token_size", "1", "innodb_ft_enable_stopword", "0");

    private SearchSettings() {}

    /** Refuses a server that is set otherwise, and names each setting. */
    static void check(Handle server) {
        Map<String, String> found = new LinkedHashMap<>();
        NEEDED.keySet().stream()
                .sorted()
                .forEach(name -> found.put(
                        name,
                        server.createQuery("SELECT @@GLOBAL." + name)
                                .mapTo(String.class)
                                .one()));
        List<String> wrong = wrong(found);
        if (!wrong.isEmpty()) {
            throw new StepRefused(
                    JobFailure.DATABASE,
                    "the database server cannot index words: " + String.join(", ", wrong)
                            + "; set them in the server's configuration, restart it and repeat the job");
        }
    }

    static List<String> wrong(Map<String, String> found) {
        return found.entrySet().stream()
                .filter(setting -> !setting.getValue().equals(NEEDED.get(setting.getKey())))
                .map(setting ->
                        setting.getKey() + " is " + setting.getValue() + " and must be " + NEEDED.get(setting.getKey()))
                .toList();
    }
}
