package org.sijill.broken.viewscatchnothing;

class SearchView {

    void search(Runnable search) {
        try {
            search.run();
        } catch (IllegalStateException hidden) {
            search.run();
        }
    }
}
