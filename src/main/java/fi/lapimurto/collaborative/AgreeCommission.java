package fi.lapimurto.collaborative;

import java.time.LocalDate;

record AgreeCommission(
        String programme,
        String name,
        Level level,
        String organisingBody,
        String commissioner,
        String leadPerson,
        String coreGroup,
        String targetGroup,
        String bigPicture,
        String goals,
        String strategyLink,
        String commonMeasures,
        LocalDate beginsOn,
        LocalDate endsOn,
        String funder) {}
