package jp.kasane.mutants;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A product of one module, one guard and a few tests, built in a folder as the build would leave it. */
final class ASmallProduct {

    private static final String DOOR = """
            package door;

            public final class Door {
                private Door() {}

                public static boolean opensTo(int age) {
                    if (age < 18) {
                        return false;
                    }
                    return true;
                }
            }
            """;

    private static final String TEST = """
            package door;

            import org.junit.jupiter.api.Assertions;
            import org.junit.jupiter.api.Test;

            class %s {
                @Test
                void %s() {
                    Assertions.assertEquals(%s, Door.opensTo(%d));
                }
            }
            """;

    /** Holds once in a Java and never again. */
    private static final String REMEMBERING = """
            package door;

            import org.junit.jupiter.api.Assertions;
            import org.junit.jupiter.api.Test;

            class RememberingTest {
                @Test
                void holdsOnce() {
                    Assertions.assertNull(System.setProperty("door.seen", "once"));
                }
            }
            """;

    private final Path root;

    private ASmallProduct(Path root) {
        this.root = root;
    }

    /** With a test that notices, one that does not, one that fails whatever the door does, and one that holds only once. */
    static ASmallProduct in(Path root) throws IOException {
        ASmallProduct product = new ASmallProduct(root);
        product.write("door/src/main/java/door/Door.java", DOOR);
        product.write("door/src/main/resources/words.txt", "closed\n");
        product.write(
                "door/src/test/java/door/DoorTest.java", TEST.formatted("DoorTest", "noChildComesIn", "false", 7));
        product.write("door/src/test/java/door/LaxTest.java", TEST.formatted("LaxTest", "anAdultComesIn", "true", 40));
        product.write("door/src/test/java/door/BrokenTest.java", TEST.formatted("BrokenTest", "neverHolds", "true", 7));
        product.write("door/src/test/java/door/RememberingTest.java", REMEMBERING);
        product.write("door/src/test/java/door/EmptyTest.java", "package door;\nclass EmptyTest {}\n");
        product.build();
        return product;
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void build() throws IOException {
        Path door = root.resolve("door");
        String libraries = System.getProperty("java.class.path");
        write("door/target/test-classpath.txt", libraries);
        compile(libraries, door.resolve("src/main/java/door"), door.resolve("target/classes"));
        compile(
                door.resolve("target/classes") + File.pathSeparator + libraries,
                door.resolve("src/test/java/door"),
                door.resolve("target/test-classes"));
        write("door/target/classes/words.txt", "closed\n");
    }

    private static void compile(String classPath, Path sources, Path into) throws IOException {
        Files.createDirectories(into);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.list(sources)) {
            List<String> options = List.of("-proc:none", "-classpath", classPath, "-d", into.toString());
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromFiles(
                                    all.map(Path::toFile).collect(Collectors.toList())))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the small product does not compile");
            }
        }
    }
}
