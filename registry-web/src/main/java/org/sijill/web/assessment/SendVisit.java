package org.sijill.web.assessment;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.sijill.assessment.ConsentAnswer;
import org.sijill.assessment.RecordTry;
import org.sijill.assessment.TryResult;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitPhotoService;
import org.sijill.assessment.VisitService;
import org.sijill.common.BusinessException;
import org.sijill.common.Json;
import org.sijill.common.NotAvailableException;
import org.sijill.common.WrongFieldsException;
import org.sijill.research.ReportAnswers;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Refusals;

/**
 * Takes what a phone kept while it had no network: what the family says of photos, each photo, the report. Each may come twice, for
 * the phone may have lost the answer, and has one effect. Answers 204, or what is wrong with what as JSON; 401 if whoever is logged in
 * is not who kept it.
 */
@WebServlet("/staff/assessment/send")
@MultipartConfig(maxRequestSize = VisitPapers.LARGEST, fileSizeThreshold = 1 << 20)
public class SendVisit extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient VisitService visits;

    @Inject
    private transient VisitPhotoService photos;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Msg msg;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            if (!current.get().id().toString().equals(text("owner"))) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            var id = new VisitId(asked.id("visit").orElseThrow(NotAvailableException::new));
            switch (text("part")) {
                case "consent" -> consent(id);
                case "photo" -> photo(id, request);
                default -> report(id, request);
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (BusinessException | EJBException failed) {
            refuse(response, Refusals.in(failed).orElseThrow(() -> failed));
        }
    }

    private void consent(VisitId id) {
        var answer = "GIVEN".equals(text("consent")) ? ConsentAnswer.GIVEN : ConsentAnswer.REFUSED;
        photos.consent(id, answer, text("by"), moment());
    }

    private void photo(VisitId id, HttpServletRequest request) throws IOException, ServletException {
        var file = request.getPart("file");
        if (file == null) {
            throw new BusinessException("document.error.empty");
        }
        try (var content = file.getInputStream()) {
            photos.add(id, Optional.ofNullable(file.getSubmittedFileName()).orElse(""), content.readAllBytes());
        }
    }

    private void report(VisitId id, HttpServletRequest request) {
        var answers = new HashMap<String, String>();
        for (var field : ReportAnswers.fields()) {
            var typed = request.getParameterValues(field);
            if (typed != null) {
                answers.put(field, String.join(",", Arrays.asList(typed)));
            }
        }
        visits.record(id, new RecordTry(text("key"), TryResult.DONE, moment(), "", "", answers));
    }

    private String text(String name) {
        return asked.text(name).orElse("");
    }

    /** @return by the phone's clock; empty if it says none */
    private Optional<Instant> moment() {
        try {
            return asked.text("at").map(Instant::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private void refuse(HttpServletResponse response, BusinessException refusal) throws IOException {
        var fields = Json.createObjectBuilder();
        if (refusal instanceof WrongFieldsException several) {
            several.wrong().forEach((field, why) -> fields.add(field, text(why)));
        }
        response.setStatus(refusal instanceof NotAvailableException ? HttpServletResponse.SC_NOT_FOUND : UNPROCESSABLE);
        response.setContentType("application/json");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("text", text(refusal))
                        .add("fields", fields)
                        .build()
                        .toString());
    }

    private String text(BusinessException refusal) {
        return msg.text(refusal.code(), refusal.arguments().toArray());
    }
}
