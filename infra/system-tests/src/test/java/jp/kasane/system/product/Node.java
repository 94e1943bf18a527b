package jp.kasane.system.product;

/**
 * One more application server beside the product under test.
 *
 * @param launcher which keeps it
 */
public record Node(int port, Process launcher) implements AutoCloseable {

    /** As when its machine is lost: the server goes without a word. */
    public void kill() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().join();
    }
}
