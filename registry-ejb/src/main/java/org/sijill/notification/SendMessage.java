package org.sijill.notification;

import java.util.List;
import org.sijill.common.Language;
import org.sijill.security.CaseReference;

/**
 * A message to somebody about a case.
 *
 * @param about the case; who may see it may see the message
 * @param mobile Omani mobile number, eight digits without the country code
 * @param language the recipient's, not the employee's
 * @param template which text: {@code a.in}
 * @param occasion what makes it another message of the same template for the same case; equal to an earlier one, nothing is
 *     sent
 * @param secret whether the text is erased once the message has left
 * @param arguments fill {0}, {1} … of the text; the address of the page on which the case is followed comes after them
 */
public record SendMessage(
        CaseReference about,
        String mobile,
        Language language,
        String template,
        String occasion,
        boolean secret,
        List<Object> arguments) {

    public SendMessage {
        arguments = List.copyOf(arguments);
    }

    public SendMessage(
            CaseReference about,
            String mobile,
            Language language,
            String template,
            String occasion,
            Object... arguments) {
        this(about, mobile, language, template, occasion, false, List.of(arguments));
    }

    /** @return one whose text nobody reads once it has left, for a code */
    public static SendMessage secret(
            CaseReference about, String mobile, Language language, String template, Object... arguments) {
        return new SendMessage(about, mobile, language, template, template, true, List.of(arguments));
    }

    /** Without number and arguments, which are personal. */
    @Override
    public String toString() {
        return "SendMessage[case=" + about.id() + ", template=" + template + ", occasion=" + occasion + "]";
    }
}
