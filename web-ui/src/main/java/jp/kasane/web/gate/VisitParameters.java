package jp.kasane.web.gate;

import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Hands an operation its visit: a parameter {@code @Context TownVisit} is what the gate opened for this request. An operation that
 * asks for a town's visit without naming a right of a town gets none and fails. {@code PlaceVisit} is whichever was opened.
 */
public final class VisitParameters implements ValueParamProvider {

    private final Gate gate;

    public VisitParameters(Gate gate) {
        this.gate = gate;
    }

    /** Makes it known to Jersey. */
    public AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(VisitParameters.this).to(ValueParamProvider.class);
            }
        };
    }

    @Override
    @SuppressWarnings("NullAway") // the contract of Jersey: null means "not mine"
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        Class<?> type = parameter.getRawType();
        if (type == Visit.class) {
            return request -> gate.visit();
        }
        if (type == TownVisit.class) {
            return request -> opened(request, TownVisit.PROPERTY);
        }
        if (type == PlaceVisit.class) {
            return request -> opened(request, property(request));
        }
        return type == PrefectureVisit.class ? request -> opened(request, PrefectureVisit.PROPERTY) : null;
    }

    private static String property(ContainerRequest request) {
        return request.getProperty(TownVisit.PROPERTY) == null ? PrefectureVisit.PROPERTY : TownVisit.PROPERTY;
    }

    private static Object opened(ContainerRequest request, String property) {
        Object visit = request.getProperty(property);
        if (visit == null) {
            throw new IllegalStateException("the operation names no right of this kind of place");
        }
        return visit;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
