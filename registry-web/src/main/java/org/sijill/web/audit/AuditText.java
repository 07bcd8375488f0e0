package org.sijill.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLine;
import org.sijill.audit.Outcome;
import org.sijill.location.BilingualName;
import org.sijill.office.Offices;
import org.sijill.office.Roles;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** Lines of the log in words. What nobody has named yet is shown by its code: no line is ever left out. */
@RequestScoped
class AuditText {

    /** Actions an auditor filters by, in the order of features. */
    static final List<String> ACTIONS = List.of(
            "registration.submit",
            "registration.read",
            "registration.verify",
            "registration.return",
            "registration.complete",
            "registration.approve",
            "registration.reject",
            "registration.withdraw",
            "registration.register",
            "registration.remind",
            "registration.escalate",
            "registration.lapse",
            "household.search",
            "household.read",
            "household.contact",
            "household.whereRegistered",
            "worklist.read",
            "worklist.claim",
            "worklist.release",
            "office.logIn",
            "office.logOut",
            "office.changePassword",
            "office.createAccount",
            "office.assign",
            "office.correct",
            "office.resetPassword",
            "office.unlock",
            "office.disable",
            "office.enable",
            "office.open",
            "office.rename",
            "office.close",
            "office.reopen",
            "calendar.change",
            "notification.read",
            "audit.read",
            "clock.move");

    /** What stands in place of an id where there is none: list, chain, server. */
    private static final String NO_ID = "[a-z]*";

    private static final int SHORT_REFERENCE = 20;

    private final Offices offices;
    private final Roles roles;
    private final UserLanguage language;
    private final Msg msg;

    @Inject
    AuditText(Offices offices, Roles roles, UserLanguage language, Msg msg) {
        this.offices = offices;
        this.roles = roles;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected AuditText() {
        this(null, null, null, null);
    }

    /**
     * A line as it is shown.
     *
     * @param role names, joined; what a process or a partner is
     * @param place where the actor works; empty if nobody was logged in
     * @param subjectId empty if the line is about a list or something there is only one of
     * @param fields what changed
     * @param reference shortened if it is no number of a request
     */
    public record Row(
            AuditLine line,
            String role,
            String place,
            String action,
            String subject,
            String subjectId,
            String fields,
            String reference,
            String channel,
            String hash) {}

    List<Row> rows(Collection<AuditLine> lines) {
        var names = offices.names(lines.stream()
                .map(AuditLine::officeCode)
                .filter(code -> !code.isEmpty())
                .map(OfficeCode::new)
                .collect(Collectors.toSet()));
        return lines.stream().map(line -> row(line, names)).toList();
    }

    private Row row(AuditLine line, Map<OfficeCode, BilingualName> names) {
        var place = line.officeCode().isEmpty() ? null : names.get(new OfficeCode(line.officeCode()));
        return new Row(
                line,
                joined(line.roles(), this::roleName),
                place == null ? line.officeCode() : place.in(language.get()),
                action(line.action()),
                named("audit.subject.", line.subjectType()),
                line.subjectId().matches(NO_ID) ? "" : line.subjectId(),
                joined(line.fields(), field -> named("audit.field.", field)),
                line.reference().length() > SHORT_REFERENCE ? shortened(line.reference()) : line.reference(),
                named("audit.channel.", line.channel()),
                shortened(line.hash()));
    }

    /** @return the first and the last four digits of a hash; an empty text stays so */
    static String shortened(String hash) {
        return hash.isEmpty() ? "" : hash.substring(0, 4) + "…" + hash.substring(hash.length() - 4);
    }

    private String joined(String codes, UnaryOperator<String> inWords) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(inWords)
                .collect(Collectors.joining(msg.get("audit.log.and")));
    }

    private String roleName(String code) {
        return roles.assignable().stream()
                .filter(role -> role.code().equals(code))
                .map(role -> role.name().in(language.get()))
                .findFirst()
                .orElseGet(() -> named("audit.role.", code));
    }

    private String action(String code) {
        return msg.containsKey("audit.action." + code)
                ? msg.get("audit.action." + code)
                : named("office.permission.", code);
    }

    private String named(String prefix, String code) {
        return msg.containsKey(prefix + code) ? msg.get(prefix + code) : code;
    }

    List<Choice> outcomes() {
        return msg.choices(Outcome.values());
    }

    List<Choice> actions() {
        return ACTIONS.stream().map(code -> new Choice(code, action(code))).toList();
    }
}
