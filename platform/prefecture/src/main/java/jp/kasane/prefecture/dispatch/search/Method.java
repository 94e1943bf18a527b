package jp.kasane.prefecture.dispatch.search;

/** A way to find plans. It offers each better one to the search and ends when the search is stopped, or earlier when it has no more to try. */
public interface Method {

    String name();

    void improve(Search search);
}
