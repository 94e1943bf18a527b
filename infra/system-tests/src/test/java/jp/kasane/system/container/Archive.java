package jp.kasane.system.container;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed for a test inside the server: the libraries web-ui is packed with, and where the running databases are. */
final class Archive {

    private Archive() {}

    static WebArchive of(Class<?> test) {
        Person officer = new People(RunningKasane.get()).with(Towns.IMABETSU, StandardRole.COORDINATOR);
        for (Place town : java.util.List.of(Towns.YOMOGITA, Towns.SOTOGAHAMA)) {
            new People(RunningKasane.get()).grant(officer, town, StandardRole.COORDINATOR, People.Stage.LIVE);
        }
        Consultations.record(officer, Towns.IMABETSU, Map.of());
        Path settings = RunningKasane.get().at().data().resolve("config/web.properties");
        return ShrinkWrap.create(WebArchive.class, "inside.war")
                .addClasses(test, LoopbackOnly.class)
                .addAsLibraries(packedWithWebUi())
                .addAsLibrary(jarOf(Assertions.class))
                .addAsResource(
                        new StringAsset("settings=" + settings + "\nuser=" + officer.id() + "\n"), "where.properties");
    }

    private static File[] packedWithWebUi() {
        File[] libraries = RunningKasane.root()
                .resolve("web-ui/target/web-ui/WEB-INF/lib")
                .toFile()
                .listFiles((folder, name) -> name.endsWith(".jar"));
        return Arrays.stream(libraries == null ? new File[0] : libraries)
                .filter(jar -> !jar.getName().startsWith("slf4j-jdk14"))
                .toArray(File[]::new);
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
