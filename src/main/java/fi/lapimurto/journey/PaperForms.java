package fi.lapimurto.journey;

import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.form.DeviationPolicy;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a team's tasks that differ in nothing but what they ask. */
@Configuration(proxyBeanMethods = false)
class PaperForms {

    /** A form for each deliverable that its task asks for as a whole. */
    @Bean
    static BeanDefinitionRegistryPostProcessor formsOfPapers() {
        return registry -> Stream.of(Deliverable.values())
                .filter(Deliverable::isAskedWhole)
                .forEach(it -> registry.registerBeanDefinition(
                        it.name() + "Form",
                        BeanDefinitionBuilder.genericBeanDefinition(PaperForm.class)
                                .addConstructorArgValue(it)
                                .addConstructorArgReference("deliverables")
                                .getBeanDefinition()));
    }

    @Bean
    TaskForm communicationForm(Communications communications, Deliverables papers, DeviationPolicy grounds) {
        return new PageForm(Deliverable.communication, Communicate.class, communications::findings, papers, grounds);
    }

    @Bean
    TaskForm posterForm(Deliverables papers, DeviationPolicy grounds) {
        return new PageForm(
                Deliverable.poster,
                MakePoster.class,
                team -> papers.findings(team, Deliverable.poster),
                papers,
                grounds);
    }

    @Bean
    TaskForm reportForm(Deliverables papers, DeviationPolicy grounds) {
        return new PageForm(
                Deliverable.report,
                WriteReport.class,
                team -> papers.findings(team, Deliverable.report),
                papers,
                grounds);
    }
}
