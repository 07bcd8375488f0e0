package org.sijill.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijill.audit.AuditLog;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Keeps what would stand in the audit log: {@code actor action type:id fields}. */
final class AuditLines extends AuditLog {

    private final List<String> lines = new ArrayList<>();
    private final CurrentActor current;

    AuditLines(CurrentActor current) {
        this.current = current;
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    Optional<String> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    @Override
    public void wrote(String action, String subjectType, String subjectId, long version, String... fields) {
        add(action, subjectType + ":" + subjectId, fields);
    }

    @Override
    public void saw(String action, String subjectType, String subjectId) {
        add(action, subjectType + ":" + subjectId);
    }

    private void add(String action, String subject, String... fields) {
        var who = current.find().map(Actor::name).orElse("nobody");
        lines.add((who + " " + action + " " + subject + " " + String.join(",", fields)).strip());
    }
}
