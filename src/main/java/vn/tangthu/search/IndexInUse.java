package vn.tangthu.search;

import java.nio.file.Path;

/** Another process, most likely the server, has the index open. */
final class IndexInUse extends IllegalStateException {

    private static final long serialVersionUID = 1;

    IndexInUse(Path folder) {
        super("Another process is using the search index in " + folder);
    }
}
