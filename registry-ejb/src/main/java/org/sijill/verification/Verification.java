package org.sijill.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the registers say of a case, beside what was declared.
 *
 * @param registers how each that is asked has come, in their order
 * @param compared all that both might have said
 * @param settled what was decided so far, the oldest first
 * @param cardExpired last day of the applicant's card by the civil register, if that is over; else empty
 */
public record Verification(
        VerificationStanding standing,
        List<RegisterStanding> registers,
        List<Compared> compared,
        List<SettledLine> settled,
        Optional<LocalDate> cardExpired) {

    public Verification {
        registers = List.copyOf(registers);
        compared = List.copyOf(compared);
        settled = List.copyOf(settled);
    }

    /** @return what somebody has to decide */
    public List<Compared> conflicts() {
        return compared.stream().filter(Compared::isOpen).toList();
    }

    /** @return whether the civil register knows nobody of the applicant's number */
    public boolean isUnknown() {
        return registers.stream()
                .anyMatch(one -> one.register() == Register.CIVIL && one.state() == QueryState.UNKNOWN);
    }

    /** @return those that are asked and did not answer yet */
    public List<Register> silent() {
        return registers.stream()
                .filter(one -> one.state().isOpen())
                .map(RegisterStanding::register)
                .toList();
    }
}
