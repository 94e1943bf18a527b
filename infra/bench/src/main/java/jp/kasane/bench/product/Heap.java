package jp.kasane.bench.product;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a virtual machine holds on to: its heap after a collection, by the tools of the JDK. */
public final class Heap {

    private static final long KIB = 1024;
    private static final Set<String> USED = Set.of("S0U", "S1U", "EU", "OU");

    private Heap() {}

    /** In MiB, after two collections: the first lets go of what waits to be finalized. */
    public static double afterCollection(ProcessHandle virtualMachine) {
        String pid = Long.toString(virtualMachine.pid());
        JdkTool.run("jcmd", pid, "GC.run");
        JdkTool.run("jcmd", pid, "GC.run");
        return usedMib(JdkTool.run("jstat", "-gc", pid));
    }

    /** The sum of what is used in survivors, eden and old generation, of the table that {@code jstat -gc} prints. */
    static double usedMib(String table) {
        List<List<String>> lines = table.strip()
                .lines()
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList();
        if (lines.size() != 2
                || lines.get(0).size() != lines.get(1).size()
                || !lines.get(0).containsAll(USED)) {
            throw new IllegalStateException("jstat does not say what is used:\n" + table);
        }
        List<String> names = lines.get(0);
        List<String> values = lines.get(1);
        double kib = 0;
        for (int i = 0; i < names.size(); i++) {
            kib += USED.contains(names.get(i)) ? Double.parseDouble(values.get(i)) : 0;
        }
        return kib / KIB;
    }
}
