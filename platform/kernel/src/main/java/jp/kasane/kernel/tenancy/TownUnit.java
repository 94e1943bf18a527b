package jp.kasane.kernel.tenancy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kasane.kernel.authority.Viewer;

/**
 * A piece of work in one town for one person. It is bound to the town for good when it is opened: no method takes a town, and
 * there is no way to turn it to another. Not for use by several threads. Opened by {@link Towns} only, after the person's grants
 * were checked; closed at the end of the request.
 */
public final class TownUnit implements AutoCloseable {

    private final Tenant tenant;
    private final Viewer viewer;
    private final EntityManager entities;
    private final OpenTown town;
    private boolean closed;

    TownUnit(Tenant tenant, Viewer viewer, EntityManager entities, OpenTown town) {
        this.tenant = tenant;
        this.viewer = viewer;
        this.entities = entities;
        this.town = town;
    }

    public Tenant tenant() {
        return tenant;
    }

    public Viewer viewer() {
        return viewer;
    }

    /**
     * Work on personal data. It must enter at least one act into the access log, in the same transaction; otherwise it is rolled
     * back and fails.
     *
     * @throws Unaudited no act was entered
     * @throws StaleRecord somebody else saved the same record meanwhile
     * @throws TownUnavailable the town's database does not answer, or has no connection left for this node
     */
    public <T> T transaction(Function<TownTransaction, T> work) {
        return run(work, true);
    }

    /** As {@link #transaction}, for work without a result. */
    public void perform(Consumer<TownTransaction> work) {
        run(
                transaction -> {
                    work.accept(transaction);
                    return true;
                },
                true);
    }

    /** Work that touches no record of a person: settings, the author's own draft, reading the access log's filters. */
    public <T> T withoutPersonalData(Function<TownTransaction, T> work) {
        return run(work, false);
    }

    /**
     * What is dear to make of this town's data and never changes, by its id: as it was made before, or made now. This node keeps a few
     * such things with the town's own pool and drops them with it, so that no other town's unit of work can come upon them.
     */
    public <T> T remembered(Class<T> kind, String id, Supplier<T> making) {
        mustBeOpen();
        return town.memory().of(kind, id, making);
    }

    private void mustBeOpen() {
        if (closed) {
            throw new NoTownBound();
        }
    }

    private <T> T run(Function<TownTransaction, T> work, boolean audited) {
        mustBeOpen();
        EntityTransaction transaction = entities.getTransaction();
        try {
            transaction.begin();
            T result = committed(transaction, work, audited);
            town.server().answered();
            return result;
        } catch (OptimisticLockException e) {
            throw new StaleRecord(e);
        } catch (RollbackException e) {
            throw e.getCause() instanceof OptimisticLockException
                    ? new StaleRecord(e)
                    : TownUnavailable.instead(town, e);
        } catch (RuntimeException e) {
            throw TownUnavailable.instead(town, e);
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.clear();
        }
    }

    private <T> T committed(EntityTransaction transaction, Function<TownTransaction, T> work, boolean audited) {
        TownTransaction current = new TownTransaction(entities, viewer);
        T result = work.apply(current);
        entities.flush();
        if (audited && !current.recorded()) {
            throw new Unaudited();
        }
        current.writeEntries();
        transaction.commit();
        return result;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                entities.close();
            } finally {
                town.leave();
                town.server().leave();
            }
        }
    }
}
