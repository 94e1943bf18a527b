package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Map;

/** Goes through everything in a definition, from the top down. */
final class Walk {

    /** What is met on the way. */
    interface Visitor {
        void visit(Object record, Shape shape, String path);
    }

    private final Visitor visitor;

    private Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void through(Object definition, Visitor visitor) {
        new Walk(visitor).record(definition, "");
    }

    private void record(Object record, String path) {
        Shape shape = Shape.of(record.getClass());
        visitor.visit(record, shape, path);
        for (Key key : shape.keys().values()) {
            key.of(record).ifPresent(value -> value(key.kind(), value, path + "/" + key.name()));
        }
    }

    private void value(Kind kind, Object value, String path) {
        if (kind instanceof RecordKind) {
            record(value, path);
        } else if (kind instanceof ListKind list) {
            List<?> items = (List<?>) value;
            for (int i = 0; i < items.size(); i++) {
                value(list.of(), items.get(i), path + "/" + i);
            }
        } else if (kind instanceof MapKind map) {
            ((Map<?, ?>) value).forEach((name, one) -> value(map.of(), one, path + "/" + Paths.escaped((String) name)));
        }
    }
}
