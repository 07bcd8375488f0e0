package org.sijill.web.access.inside;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.letter.BilingualText;
import org.sijill.letter.IssueLetter;
import org.sijill.letter.LetterKind;
import org.sijill.letter.LetterValue;
import org.sijill.letter.Letters;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** Issues a receipt and makes it in the running container, as a process would. Answers only to the token of the tests. */
@WebServlet(LetterEndpoint.ADDRESS)
public class LetterEndpoint extends HttpServlet {

    public static final String ADDRESS = "/api/v1/inside-letter";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Letters letters;

    @Inject
    private transient CurrentActor current;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!System.getProperty(Endpoint.TOKEN, " ").equals(request.getHeader(Endpoint.TOKEN))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        current.become(Actor.system("letters-test", Set.of()));
        try {
            transaction.begin();
            var issued = letters.issue(receipt());
            transaction.commit();
            transaction.begin();
            letters.content(issued.id(), Language.AR);
            transaction.commit();
            response.getWriter().write(issued.id().toString());
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException failed) {
            throw new ServletException(failed);
        }
    }

    private static IssueLetter receipt() {
        var about = new CaseReference(Ids.next(), "A-26-004217-4", new OfficeCode("OM-DA-01"), 1);
        return new IssueLetter(
                about,
                LetterKind.RECEIPT,
                "filing",
                Language.AR,
                Map.of(
                        LetterValue.OFFICE.key(),
                        new BilingualText("دائرة التنمية الاجتماعية بولاية نزوى", "Nizwa"),
                        LetterValue.FULL_NAME.key(),
                        BilingualText.same("مُحَمَّد بن سالم"),
                        LetterValue.CIVIL_NUMBER.key(),
                        BilingualText.same("10471932"),
                        LetterValue.HELP.key(1),
                        new BilingualText("مساعدة عينية", "Aid in kind"),
                        LetterValue.RECEIVED_BY.key(),
                        new BilingualText("أمل", "Amal"),
                        LetterValue.RECEIVED_AS.key(),
                        new BilingualText("خدمات المراجعين", "Counter service"),
                        LetterValue.TOLD_BY.key(),
                        new BilingualText("برسالة نصية", "by SMS"),
                        LetterValue.PROMISED_BY.key(),
                        new BilingualText("الأحد 6 ديسمبر 2026", "Sunday 6 December 2026")));
    }
}
