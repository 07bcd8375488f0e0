package org.sijill.broken.onlyworkflowknowstheengine.registration;

import org.camunda.bpm.engine.ProcessEngine;

record Starter(ProcessEngine engine) {}
