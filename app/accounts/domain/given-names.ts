import { nameWords } from './name-words'

/*
 * Given names that hardly anybody in Kazakhstan has for a surname. A surname without an ending of its own is mostly the
 * name of a grandfather: so no Kazakh men's names stand here, which are surnames as well (Асан, Марат), and of the
 * Russian ones those that are none.
 */
const women = `
  Айгүл Әйгерім Айжан Айнұр Ақерке Ақмарал Алия Альбина Асель Әсем Әсел Аяулым Баян Ботагөз Гаухар Гүлжан Гүлмира Гүлнар
  Гүлнара Гүлсім Дана Дариға Динара Жанар Жанна Жансая Жібек Зарина Зере Камила Кәмшат Күләш Лаура Ләззат Мадина Маржан Меруерт
  Назерке Назым Перизат Раушан Роза Сәуле Салтанат Толқын Томирис Ұлжан Шолпан Шынар Эльмира
  Алевтина Алина Алла Анастасия Анжелика Анна Антонина Валентина Валерия Варвара Вера Вероника Галина Дарья Евгения Екатерина
  Елена Елизавета Жанна Зинаида Зоя Инна Ирина Карина Кристина Ксения Лариса Лидия Лилия Любовь Людмила Маргарита Марина Мария
  Надежда Наталья Наталия Нина Оксана Ольга Полина Раиса Светлана София Софья Тамара Татьяна Ульяна Эльвира Юлия Яна
  Anna Anastasia Angelica Elena Ekaterina Irina Julia Larissa Lyudmila Maria Marina Nadezhda Natalia Natalya Oksana Olga Svetlana
  Tatiana Tatyana Valentina Yelena Yulia Aigul Aigerim Ainur Dinara Gulnara Madina Saule Zhanar`

const men = `
  Алексей Анатолий Андрей Аркадий Борис Вадим Валерий Василий Виктор Виталий Владимир Владислав Вячеслав Геннадий Георгий
  Григорий Денис Дмитрий Евгений Игорь Илья Кирилл Константин Леонид Максим Михаил Николай Олег Пётр Роман Сергей Станислав Степан
  Тимофей Фёдор Эдуард Юрий Ярослав
  Alexey Andrey Boris Dmitry Evgeny Igor Mikhail Nikolay Oleg Sergey Vladimir Yury`

const keys = new Set(nameWords(`${women} ${men}`))

/** Whether a word is known as a given name, however it is spelled. What is not known may be one all the same. */
export function isGivenName(word: string): boolean {
  const [key = '', ...others] = nameWords(word)
  return others.length === 0 && keys.has(key)
}
