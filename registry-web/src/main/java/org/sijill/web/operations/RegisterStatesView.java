package org.sijill.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.verification.Register;
import org.sijill.verification.RegisterOverview;
import org.sijill.verification.RegisterService;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/** How the registers of other bodies are doing. Nobody's name or number stands here. */
@Named
@RequestScoped
public class RegisterStatesView {

    private final RegisterService registers;
    private final Notices notices;
    private final Msg msg;

    private List<RegisterOverview> rows;

    @Inject
    RegisterStatesView(RegisterService registers, Notices notices, Msg msg) {
        this.registers = registers;
        this.notices = notices;
        this.msg = msg;
    }

    /** For the container. */
    protected RegisterStatesView() {
        this(null, null, null);
    }

    public List<RegisterOverview> getRows() {
        if (rows == null) {
            rows = registers.overview();
        }
        return rows;
    }

    public String tryNow(Register register) {
        registers.tryNow(register);
        notices.done("operations.registers.tried", msg.label(register));
        return "/staff/operations/registers?faces-redirect=true";
    }

    /** @return key of the words for how it is asked */
    public String stateOf(RegisterOverview row) {
        return "operations.registers." + (row.connected() ? row.breaker().name() : "off");
    }

    /** @return colour of the chip that says so */
    public String toneOf(RegisterOverview row) {
        if (!row.connected()) {
            return "neutral";
        }
        return switch (row.breaker()) {
            case CLOSED -> "ok";
            case HALF_OPEN -> "warn";
            case OPEN -> "danger";
        };
    }

    public String iconOf(RegisterOverview row) {
        if (!row.connected()) {
            return "ban";
        }
        return switch (row.breaker()) {
            case CLOSED -> "check-circle";
            case HALF_OPEN -> "sync";
            case OPEN -> "pause-circle";
        };
    }
}
