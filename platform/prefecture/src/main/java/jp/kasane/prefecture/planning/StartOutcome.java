package jp.kasane.prefecture.planning;

/** What came of asking for a run. */
public sealed interface StartOutcome {

    /** It searches. */
    record Started(String run) implements StartOutcome {}

    /** One is searching for this programme already. */
    record UnderWay(String run) implements StartOutcome {}

    /** This node searches for as many programmes as it can. */
    record Busy() implements StartOutcome {}

    /** There is no visit to place. */
    record Nothing() implements StartOutcome {}

    /** There are more places to look at than a node has room for. */
    record TooMuch() implements StartOutcome {}

    /** The programme has ended: nothing more is planned in it. */
    record Ended() implements StartOutcome {}

    /** There is no such programme, adviser or visit, or nothing can be planned with what is set. */
    record Gone() implements StartOutcome {}
}
