package org.sijill.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.sijill.calendar.CalendarService;
import org.sijill.calendar.ChangeHolidays;
import org.sijill.calendar.HolidayChangeSummary;
import org.sijill.calendar.HolidayPreview;
import org.sijill.calendar.HolidayState;
import org.sijill.common.BusinessException;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/**
 * The holiday table of two years, and one change of it: first what it would move, then the change. What is saved is what
 * was shown, not what was typed since.
 */
@Named
@ViewScoped
public class HolidaysView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 5;
    private static final int ALL_ROWS = 1_000;

    @Inject
    private transient CalendarService calendar;

    @Inject
    private transient HolidayTable table;

    @Inject
    private transient HolidayWork work;

    @Inject
    private transient HolidayMoves moves;

    @Inject
    private transient HolidayText text;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Msg msg;

    private int year;
    private HolidayDraft draft;
    private transient ChangeHolidays shown;
    private transient HolidayPreview preview;
    private transient List<HolidayMoves.Row> rows = List.of();
    private transient Optional<HolidayChangeSummary> undoable;

    @PostConstruct
    void open() {
        year = asked.text("year")
                .filter(typed -> typed.matches("20[0-9]{2}"))
                .map(Integer::valueOf)
                .orElseGet(() -> table.today().getYear());
        draft = HolidayDraft.of(
                asked.id("replace").map(id -> table.get(year, id)),
                asked.id("remove").map(id -> table.get(year, id)));
    }

    /** How a change ended that nobody waited for. Not to a script that looks at the progress. */
    public void tell() {
        if (asked.text("peek").isEmpty()) {
            work.ended().ifPresent(this::tell);
        }
    }

    private void tell(String done) {
        notices.done("calendar.holidays.done." + done);
    }

    /** Computes what would move; nothing is changed. */
    public void preview() {
        forget();
        var wanted = draft.change();
        show(calendar.preview(wanted, ROWS));
        shown = wanted;
    }

    /** The same with every row. */
    public void showAll() {
        show(calendar.preview(requireShown(), ALL_ROWS));
    }

    private void show(HolidayPreview computed) {
        preview = computed;
        rows = moves.rows(computed);
    }

    private ChangeHolidays requireShown() {
        return Optional.ofNullable(shown).orElseThrow(() -> new BusinessException("calendar.error.previewFirst"));
    }

    /** Puts the change aside; what was typed is still there. */
    public void forget() {
        undoable = null;
        shown = null;
        preview = null;
        rows = List.of();
    }

    /** Makes the change that was shown. Sent twice, it is made once. */
    public synchronized String save() {
        if (shown != null) {
            var service = calendar;
            var change = shown;
            make("saved", preview.moved(), () -> HolidayWork.make(service, change));
            forget();
        }
        return back();
    }

    /** Takes the last change back. */
    public String undo() {
        undoable = null;
        var service = calendar;
        var last = Optional.ofNullable(getUndoable())
                .orElseThrow(() -> new BusinessException("calendar.error.undoTooLate"));
        make("undone", last.moved(), () -> service.undo(last.id()));
        return back();
    }

    private void make(String word, int expected, Runnable change) {
        if (work.make(word, expected, change)) {
            tell(word);
        }
    }

    private String back() {
        return "/staff/calendar/holidays?faces-redirect=true&year=" + year;
    }

    public List<HolidayTable.Row> getRows() {
        return table.rows(year);
    }

    /** @return the months that the change touches; without one, this month */
    public List<HolidayTable.Sheet> getSheets() {
        return table.sheets(year, Optional.ofNullable(shown), draft.ended());
    }

    /** @return the holiday that is replaced or removed, in words; empty text if there is none */
    public String getEndedText() {
        return draft.ended().map(id -> table.text(year, id)).orElse("");
    }

    /** @return name and days of the change that the preview shows */
    public String getShownText() {
        return table.text(year, requireShown());
    }

    public List<HolidayMoves.Figure> getFigures() {
        return preview == null ? List.of() : moves.figures(preview);
    }

    public List<HolidayMoves.Row> getMoves() {
        return rows;
    }

    /** @return null until it was asked for */
    public HolidayPreview getPreview() {
        return preview;
    }

    /** @return whether there are rows that are not shown yet */
    public boolean isMore() {
        return preview.rows().size() == ROWS && preview.moved() > ROWS;
    }

    /** @return the change that can be undone; null if there is none */
    public HolidayChangeSummary getUndoable() {
        if (undoable == null) {
            undoable = isManager() ? calendar.undoable() : Optional.empty();
        }
        return undoable.orElse(null);
    }

    /** @return null unless a change is being made */
    public HolidayWork.Progress getProgress() {
        return work.progress().orElse(null);
    }

    public boolean isManager() {
        return current.get().may("calendar.change");
    }

    public boolean isRemoving() {
        return draft.isRemoval();
    }

    /** @return key of the heading over the form */
    public String getFormTitle() {
        return draft.title();
    }

    public List<String> getWeekdays() {
        return text.weekdays();
    }

    public List<Choice> getStates() {
        return msg.choices(HolidayState.values());
    }

    public List<Choice> getYears() {
        return table.years();
    }

    public String getYear() {
        return String.valueOf(year);
    }

    public HolidayForm getForm() {
        return draft.form();
    }
}
