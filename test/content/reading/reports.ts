/** Small reports of invented events, one layout and one language each. */
export const reports = {
  german: `Fachtagung „Wasser in der Stadt“

Am 14. und 15. März 2023 fand in Freiburg die Fachtagung zum Thema Regenwasser statt. Sie wurde organisiert von der Stiftung Blaues Band und dem Institut für Stadtklima. Rund 80 Teilnehmende nahmen teil.

Referentinnen und Referenten
- Dr. Anna Weber, Leiterin der Abteilung Umwelt, Stadt Musterhausen
- Jonas Keller, Geschäftsführer, Verband Grüne Dächer

Ergebnisse
- Versickerung ist billiger als größere Kanäle.
- Die Zuständigkeiten sind unklar.

Handlungsempfehlungen
1. Die Kommunen sollten Flächen entsiegeln.
2. Das Land sollte ein Förderprogramm auflegen:
a) für Schulhöfe
b) für Parkplätze
3. Die Verbände sollten ihre Mitglieder schulen.

Nächste Schritte
- Die Stiftung lädt zu einem Folgetreffen ein.
`,
  spanish: `INFORME DEL TALLER

El 5 de mayo de 2022 se celebró en Valparaíso el taller sobre pesca artesanal, organizado por la Fundación Costa Viva y la Universidad del Litoral. Asistieron más de 45 participantes.

Moderadora: Lucía Prado, Directora, Fundación Costa Viva

PANELISTAS
• Tomás Ríos (Ministerio de Pesca)
• Elena Duarte, Investigadora, Universidad del Litoral

CONCLUSIONES
1. Los registros son incompletos.
2. La veda se respeta poco.

RECOMENDACIONES
A las autoridades:
R1. Publicar los registros de captura cada
mes, en un formato abierto.
R2. Financiar la vigilancia comunitaria.
A las universidades:
R3. Formar a observadores de la pesca.

Más información: https://costaviva.example.cl/taller
`,
  arabic: `تقرير ورشة عمل حول التعليم في المخيمات

نظمت مؤسسة الأمل ورشة عمل حول التعليم في المخيمات في عمان يوم ١٢ مارس ٢٠٢٣ بمشاركة أكثر من ٣٥ مشاركا.

المتحدثون
- ليلى حداد، مديرة البرامج، مؤسسة الأمل
- سامي نصر، أستاذ، جامعة الشرق

النتائج
- عدد المعلمين غير كاف.

التوصيات
١. ينبغي للحكومات زيادة تمويل المدارس.
٢. على الجهات المانحة دعم تدريب المعلمين:
أ. تدريب أولي
ب. تدريب مستمر
٣. إشراك الأهالي في إدارة المدارس.
`,
  russian: `Круглый стол «Малые реки»

15 апреля 2021 года в Твери состоялся круглый стол на тему охраны малых рек. Мероприятие было организовано Фондом «Чистая вода» и Институтом географии. В нём приняли участие более 60 участников.

Модератор: Ольга Петрова, директор, Фонд «Чистая вода»

Докладчики
1. Иван Соколов, профессор, Институт географии
2. Мария Белова, начальник отдела, Министерство экологии

Выводы
Данные о качестве воды устарели.
Берега застраиваются без разрешений.

Рекомендации
1. Министерству обновить сеть наблюдений.
2. Муниципалитетам:
а) составить карты берегов;
б) убрать незаконные свалки.
3. Школам включить тему рек в программу.
`,
  chinese: `城市绿地研讨会纪要

2023年6月8日，绿城基金会在杭州举办城市绿地研讨会，约50名代表出席。

主持人：王芳，绿城基金会主任
与会专家
李明，东海大学教授
陈静，市园林局局长

主要观点
一、绿地分布不均。
二、维护经费不足。

建议
一、政府应当增加社区公园。
二、鼓励企业参与养护：
（一）提供资金
（二）组织志愿者
三、学校应当开设自然课程。
`,
  pasted: `Clean Air Network Meeting 2020 Report
Page 1 of 2

1. Recommendations

The following recommendations are addressed to the city councils:

1. Measure the air at every school and publish the read-
ings within a day.

2. Close the streets around schools during the first hour,
in particular where
Clean Air Network Meeting 2020 Report
Page 2 of 2
buses and lorries pass, and where

a. the street is narrow;

b. no pavement leads to the gate.

3. Plant trees.
Clean Air Network Meeting 2020 Report
Page 3 of 2
`,
} as const
