package org.sijill.web.kill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sijill.db.DatabaseAccess;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The places at which a case can wait, by the name of its process and the id in its diagram: a step that somebody does, a timer, a
 * message, a job.
 */
final class Waits {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> STEPS = Set.of("userTask", "receiveTask");
    private static final Set<String> EVENTS = Set.of("timerEventDefinition", "messageEventDefinition");

    /** No page leads to them yet: nobody's hands bring a case there. Their steps are walked by {@code AccessMatrixIT}. */
    private static final Set<String> WITHOUT_PAGES = Set.of("grievance");

    private static final String MODELS =
            """
            select d.key_, b.bytes_ from camunda.act_re_procdef d
            join camunda.act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
            where d.version_ = (select max(last.version_) from camunda.act_re_procdef last where last.key_ = d.key_)""";

    private static final String STANDING =
            """
            with mine as (select distinct w.engine_instance_id as id, d.key_ from sijill.workflow_instance w
                join camunda.act_ru_execution e on e.id_ = w.engine_instance_id
                join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
                where w.case_number = any(?) and w.ended_at is null)
            select m.key_ || ' ' || t.task_def_key_ from mine m join camunda.act_ru_task t on t.proc_inst_id_ = m.id
            union select m.key_ || ' ' || f.act_id_ from mine m
              join camunda.act_ru_job j on j.process_instance_id_ = m.id
              join camunda.act_ru_jobdef f on f.id_ = j.job_def_id_
            union select m.key_ || ' ' || s.activity_id_ from mine m
              join camunda.act_ru_event_subscr s on s.proc_inst_id_ = m.id""";

    private Waits() {}

    /** @return all of the diagrams that new cases follow, as they are deployed, and to which a page leads */
    static Set<String> deployed(DatabaseAccess database) throws SQLException {
        try (var owner = database.connectAsOwner();
                var models = owner.createStatement();
                var rows = models.executeQuery(MODELS)) {
            var waits = new TreeSet<String>();
            while (rows.next()) {
                if (!WITHOUT_PAGES.contains(rows.getString(1))) {
                    read(rows.getString(1), rows.getBytes(2), waits);
                }
            }
            return waits;
        }
    }

    /** @return those at which one of these cases stands */
    static Set<String> of(DatabaseAccess database, Iterable<String> numbers) throws SQLException {
        return Standing.rows(database, STANDING, numbers);
    }

    private static void read(String process, byte[] model, Set<String> waits) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            var all = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(model))
                    .getElementsByTagNameNS("*", "*");
            IntStream.range(0, all.getLength())
                    .mapToObj(all::item)
                    .map(Element.class::cast)
                    .filter(Waits::isWait)
                    .map(element -> process + " " + element.getAttribute("id"))
                    .forEach(waits::add);
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(process, unreadable);
        }
    }

    private static boolean isWait(Element element) {
        NodeList inside = element.getChildNodes();
        return STEPS.contains(element.getLocalName())
                || "true".equals(element.getAttributeNS(CAMUNDA, "asyncBefore"))
                || "true".equals(element.getAttributeNS(CAMUNDA, "asyncAfter"))
                || IntStream.range(0, inside.getLength())
                        .mapToObj(inside::item)
                        .anyMatch(child -> EVENTS.contains(child.getLocalName() == null ? "" : child.getLocalName()));
    }
}
