package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A team presents itself by the five P: purpose, patients or customers, people, processes, patterns (handbook 2.3).
 *
 * @param mission purpose: what the work is for, in a sentence
 * @param strategy purpose: how it belongs to the organisation's strategy
 * @param service purpose: which service, where and when it is open
 * @param population customers: who they are and how many
 * @param reasons customers: why they usually come
 * @param manyServices customers: who needs many services
 * @param partners customers: with whom their care is shared
 * @param satisfaction customers: what is known of their experience
 * @param interviews customers: how many were interviewed
 * @param themes customers: what they spoke about, one theme on a line and nothing that tells who said it
 * @param staff people: which professions and how many
 * @param turnover people: substitutes and turnover
 * @param wellbeing people: how it is to work here
 * @param systems people: which information systems they work with
 * @param coreProcesses processes: core and support
 * @param course processes: how a customer's matter goes today
 * @param leadTime processes: how long it takes, in how many stages
 * @param access patterns: waiting, demand and capacity
 * @param meetings patterns: how people meet and agree
 * @param results patterns: outcomes and costs
 * @param strengths patterns: what is good already
 * @param targets patterns: what is to become better
 */
public record Presentation(
        @OneLine String mission,
        @LongText String strategy,
        @LongText String service,
        @LongText String population,
        @LongText String reasons,
        @LongText String manyServices,
        @LongText String partners,
        @LongText String satisfaction,

        @Min(0) @Max(999) Integer interviews,

        @LongText String themes,
        @LongText String staff,
        @LongText String turnover,
        @LongText String wellbeing,
        @LongText String systems,
        @LongText String coreProcesses,
        @LongText String course,
        @LongText String leadTime,
        @LongText String access,
        @LongText String meetings,
        @LongText String results,
        @LongText String strengths,
        @LongText String targets)
        implements Paper {}
