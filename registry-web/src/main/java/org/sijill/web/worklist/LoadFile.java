package org.sijill.web.worklist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.web.frame.Csv;
import org.sijill.web.frame.Msg;

/** The load of work as a file: the page's two tables, one under the other. */
@WebServlet("/staff/load.csv")
public class LoadFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoadView load;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        load.open();
        var file = new Csv().row(head("who"));
        load.getPeople().forEach(line -> file.row(cells(line)));
        file.row(head("office"));
        load.getOffices().forEach(line -> file.row(cells(line)));
        file.send(response, msg.get("worklist.load.exportName"));
    }

    private List<String> head(String first) {
        return Stream.of(first, "open", "late", "soon", "paused", "young", "middle", "older", "oldest")
                .map(column -> msg.get("worklist.load." + column))
                .toList();
    }

    private static List<String> cells(LoadLines.Line line) {
        var load = line.load();
        return Stream.concat(
                        Stream.of(line.name()),
                        Stream.of(
                                        load.open(),
                                        load.late(),
                                        load.soon(),
                                        load.paused(),
                                        load.young(),
                                        load.middle(),
                                        load.older(),
                                        load.oldest())
                                .map(String::valueOf))
                .toList();
    }
}
