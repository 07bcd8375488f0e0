package org.sijill.broken.timecomesfromtheclock;

class OwnMillis {

    long millis = System.currentTimeMillis();
}
