package org.sijill.web.bench.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sijill.common.CaseNumber;

/** What was made ready to be approved. */
@ApplicationScoped
public class Waiting {

    private final Queue<String> empty = new ConcurrentLinkedQueue<>();
    private final Queue<CaseNumber> product = new ConcurrentLinkedQueue<>();

    public Queue<String> empty() {
        return empty;
    }

    public Queue<CaseNumber> product() {
        return product;
    }
}
