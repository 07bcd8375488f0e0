package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.util.MimeConstants;
import org.sijill.common.Language;

/** Makes PDF of letters: fonts embedded, tagged for screen readers, from files on the class path alone. */
@ApplicationScoped
class LetterPrinter {

    private static final System.Logger LOG = System.getLogger(LetterPrinter.class.getName());

    private final LetterTexts texts;
    private final Map<Integer, LetterTemplate> templates = new ConcurrentHashMap<>();
    private final Formatters formatters = new Formatters();
    private volatile ReadableText readable;

    @Inject
    LetterPrinter(LetterTexts texts) {
        this.texts = texts;
    }

    /** For the container. */
    protected LetterPrinter() {
        this(null);
    }

    /** @throws IllegalStateException if the layout cannot be set: a fault of the template */
    byte[] print(Letter letter, Language language) {
        var template = texts.of(templates.computeIfAbsent(letter.templateVersion(), LetterTemplate::version), letter);
        var tree = LetterTree.of(letter, template, language);
        var out = new ByteArrayOutputStream();
        var formatter = formatters.take();
        try {
            var pages = formatter
                    .newFop(MimeConstants.MIME_PDF, agent(formatter, letter, language), out)
                    .getDefaultHandler();
            template.layout().newTransformer().transform(new DOMSource(tree), new SAXResult(pages));
        } catch (FOPException | TransformerException fault) {
            throw new IllegalStateException("letter " + letter.id(), fault);
        } finally {
            formatters.giveBack(formatter);
        }
        try {
            return readable().of(out.toByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private ReadableText readable() throws IOException {
        var ready = readable;
        if (ready == null) {
            ready = new ReadableText();
            readable = ready;
        }
        return ready;
    }

    private static FOUserAgent agent(FopFactory formatter, Letter letter, Language language) {
        var agent = formatter.newFOUserAgent();
        agent.setProducer("Sijill");
        agent.setCreator("Sijill");
        agent.setCreationDate(Date.from(letter.issuedAt()));
        agent.getEventBroadcaster().addEventListener(event -> tell(letter, event));
        return agent;
    }

    /** Without the event's words, which may quote what the letter says. A joiner is never seen, so it may lack in the font. */
    private static void tell(Letter letter, Event event) {
        var grave = event.getSeverity() == EventSeverity.WARN || event.getSeverity() == EventSeverity.ERROR;
        if (grave && !LetterTree.JOINER.equals(String.valueOf(event.getParam("ch")))) {
            LOG.log(Level.WARNING, "letter=printed id={0} event={1}", letter.id(), event.getEventID());
        }
    }
}
