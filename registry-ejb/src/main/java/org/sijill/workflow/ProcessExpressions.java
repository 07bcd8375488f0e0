package org.sijill.workflow;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** What an expression in a diagram can see: the execution and its variables, and the process beans. Nothing else. */
class ProcessExpressions extends JuelExpressionManager {

    private final ProcessBeans beans;

    ProcessExpressions(ProcessBeans beans) {
        this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        var all = new CompositeELResolver();
        all.add(new VariableScopeElResolver());
        all.add(new VariableContextElResolver());
        all.add(beans);
        all.add(new BeanELResolver());
        return all;
    }
}
