package org.sijill.web.quality;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sijill.quality.PointAnswer;
import org.sijill.quality.ReviewPoint;
import org.sijill.quality.ReviewedPoint;

/** What is chosen and typed in a review, by the names of its points. */
public class ReviewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private String doneAbout;

    /** @return the points that were answered */
    List<ReviewedPoint> points() {
        return Arrays.stream(ReviewPoint.values())
                .flatMap(point -> answer(point).stream())
                .toList();
    }

    private Optional<ReviewedPoint> answer(ReviewPoint point) {
        var note = Objects.toString(notes.get(point.name()), "");
        return Arrays.stream(PointAnswer.values())
                .filter(answer -> answer.name().equals(answers.get(point.name())))
                .map(answer -> new ReviewedPoint(point, answer, note))
                .findFirst();
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public Map<String, String> getNotes() {
        return notes;
    }

    public String getDoneAbout() {
        return doneAbout;
    }

    public void setDoneAbout(String typed) {
        doneAbout = typed;
    }
}
