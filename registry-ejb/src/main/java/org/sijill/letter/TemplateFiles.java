package org.sijill.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** What the formatter may read: the letters' own files on the class path. It reaches no network and writes nothing. */
final class TemplateFiles implements ResourceResolver {

    /** Stands for the folder of this package; an address of another kind leads nowhere. */
    static final URI ROOT = URI.create("letter:/");

    /**
     * @param path {@code fonts/plex-400.ttf}
     * @throws IOException if there is none
     */
    static InputStream open(String path) throws IOException {
        var stream = TemplateFiles.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IOException("no file " + path);
        }
        return stream;
    }

    @Override
    public Resource getResource(URI address) throws IOException {
        if (!ROOT.getScheme().equals(address.getScheme()) || address.getPath().contains("..")) {
            throw new IOException("not a file of the letters");
        }
        return new Resource(open(address.getPath().substring(1)));
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new IOException("nothing is written");
    }
}
