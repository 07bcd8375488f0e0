package org.sijill.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;

/**
 * Formatters that are set up, each for one letter at a time: the formatter reads its settings from a document that two must not read
 * at once, though neither changes it. As many are kept as letters were ever made at one moment.
 */
final class Formatters {

    private final Queue<FopFactory> idle = new ConcurrentLinkedQueue<>();

    /** @return one that nobody else has until it is given back */
    FopFactory take() {
        var ready = idle.poll();
        return ready == null ? setUp() : ready;
    }

    void giveBack(FopFactory formatter) {
        // each letter has a QR of its own: none is looked for again
        formatter.getImageManager().getCache().clearCache();
        idle.add(formatter);
    }

    private static FopFactory setUp() {
        var files = new TemplateFiles();
        try (var settings = TemplateFiles.open("formatter.xml")) {
            var factory = new FopFactoryBuilder(
                            EnvironmentalProfileFactory.createRestrictedIO(TemplateFiles.ROOT, files))
                    .setConfiguration(new DefaultConfigurationBuilder().build(settings))
                    .build();
            factory.getFontManager()
                    .setResourceResolver(
                            ResourceResolverFactory.createInternalResourceResolver(TemplateFiles.ROOT, files));
            return factory;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (ConfigurationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
