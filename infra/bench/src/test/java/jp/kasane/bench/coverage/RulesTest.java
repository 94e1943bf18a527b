package jp.kasane.bench.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void aKindOfFactMayHaveSeveralPlacesEachComparedInItsWay() {
        Rules rules = new Rules("""
                # a remark
                /note | a[].words | text with state
                /note | a[].kind | code kind where b=c
                code kind 甲=first 乙=second
                """);
        List<Rule> found = rules.of(new Fact("/note", "/note", TextNode.valueOf("甲")));
        assertThat(found).extracting(Rule::comparison).containsExactly(Comparison.TEXT, Comparison.CODE);
        assertThat(found.get(0).beside()).isEqualTo("state");
        assertThat(found.get(1).codes()).containsEntry("甲", "first");
        assertThat(found.get(1).where()).containsEntry("b", "c");
    }

    @Test
    void aStarStandsForKeysThatAreDataThemselves() {
        Rules rules = new Rules("/a[]/byType/* | posts[].byType[].count.value | number keyed type");
        Fact fact = new Fact("/a/0/byType/常勤", "/a[]/byType/常勤", IntNode.valueOf(1));
        assertThat(rules.of(fact)).hasSize(1);
        assertThat(rules.of(new Fact("/a/0/other", "/a[]/other", IntNode.valueOf(1))))
                .isEmpty();
    }

    @Test
    void aLineThatIsNoneAndACodeThatIsNotThereAreRefusedAtOnce() {
        assertThatThrownBy(() -> new Rules("/a | b")).hasMessageContaining("/a | b");
        assertThatThrownBy(() -> new Rules("/a | b | code nowhere")).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> new Rules("/a | b | guess")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFactOfAnUnknownKindHasNoPlace() {
        assertThat(Rules.own().of(new Fact("/surprise", "/surprise", TextNode.valueOf("x"))))
                .isEmpty();
    }
}
