package org.sijill.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** That a process runs, or ran, for a case. At most one of a kind runs at a time, kept by a partial unique index. */
@Entity
@Table(name = "workflow_instance")
class WorkflowInstance {

    @Id
    private UUID id;

    @Column(name = "process_key")
    private String processKey;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "engine_instance_id")
    private String engineInstanceId;

    @Column(name = "called_by")
    private UUID calledBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    /** For JPA. */
    protected WorkflowInstance() {}

    static WorkflowInstance starting(String processKey, CaseReference forCase, Instant now) {
        var instance = new WorkflowInstance();
        instance.id = Ids.next();
        instance.processKey = processKey;
        instance.caseId = forCase.id();
        instance.caseNumber = forCase.number();
        instance.officeCode = forCase.office().value();
        instance.level = forCase.level();
        instance.startedAt = now;
        return instance;
    }

    /** Another process that this one calls, for the same case. */
    WorkflowInstance calling(String called, String engineId, Instant now) {
        var instance = starting(called, forCase(), now);
        instance.calledBy = id;
        instance.engineInstanceId = engineId;
        return instance;
    }

    void runsAs(String engineId) {
        engineInstanceId = engineId;
    }

    void move(CaseReference to) {
        officeCode = to.office().value();
        level = to.level();
    }

    void ended(Instant now) {
        endedAt = now;
    }

    boolean isRunning() {
        return endedAt == null;
    }

    String processKey() {
        return processKey;
    }

    String engineInstanceId() {
        return engineInstanceId;
    }

    CaseReference forCase() {
        return new CaseReference(caseId, caseNumber, new OfficeCode(officeCode), level);
    }
}
