package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSystemTest {

    private static final Path FOLDER = Path.of(System.getProperty("kasane.root"), "docs", "definitions");

    @TempDir
    private Path folder;

    @Test
    void thereAreFiftyEachOfAPlaceOfItsOwn() {
        List<PublishedSystem> all = PublishedSystem.in(FOLDER);
        Set<String> codes = all.stream().map(PublishedSystem::code).collect(Collectors.toSet());
        assertThat(all).hasSize(50);
        assertThat(codes).hasSize(50);
        assertThat(all)
                .filteredOn(PublishedSystem::isPrefecture)
                .extracting(PublishedSystem::code)
                .containsExactly("020001", "050008", "090000", "100005", "110001", "130001");
    }

    @Test
    void eachIsInAPrefecture() {
        PublishedSystem sapporo = PublishedSystem.in(FOLDER).stream()
                .filter(one -> one.code().equals("011002"))
                .findFirst()
                .orElseThrow();
        assertThat(sapporo.prefecture()).isEqualTo("010006");
        assertThat(sapporo.isPrefecture()).isFalse();
        assertThat(sapporo.bytes()).isGreaterThan(10_000);
    }

    @Test
    void whatIsNoDefinitionIsNoSystem() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "title: a\n");
        assertThatThrownBy(() -> PublishedSystem.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.yaml is no definition");
    }
}
