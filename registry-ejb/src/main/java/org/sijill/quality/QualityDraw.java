package org.sijill.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** That the sample of a month was drawn; never changed. */
@Entity
@Table(name = "quality_draw")
class QualityDraw {

    @Id
    private LocalDate month;

    private int share;

    private int decided;

    private int drawn;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    /** For JPA. */
    protected QualityDraw() {}

    /**
     * @param share per cent
     * @param decided in all offices together
     */
    static QualityDraw of(YearMonth month, int share, int decided, int drawn, Instant now) {
        var draw = new QualityDraw();
        draw.month = month.atDay(1);
        draw.share = share;
        draw.decided = decided;
        draw.drawn = drawn;
        draw.drawnAt = now;
        return draw;
    }
}
