package jp.kasane.kernel.definition;

/** Where an element comes from. What no source states is marked, and shown to the town to confirm. */
@Title("由来")
public enum Origin {
    @Title("原典にある")
    SOURCE,
    @Title("ひな形から")
    TEMPLATE,
    @Title("仮置き（原典にない。確認が要る）")
    ASSUMPTION
}
