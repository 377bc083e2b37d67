package fi.lapimurto.demo;

import org.springframework.data.repository.Repository;

interface DemoParts extends Repository<DemoPart, String> {

    DemoPart save(DemoPart part);

    boolean existsById(String name);

    long count();
}
